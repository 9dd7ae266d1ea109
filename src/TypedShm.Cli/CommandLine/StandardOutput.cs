using System.Runtime.InteropServices;
using System.Text;

namespace TypedShm.Cli.CommandLine;

/// <summary>
/// The standard output as Unix tools have it: they end with their reader. .NET ignores SIGPIPE, and its console swallows EPIPE; a file stream keeps an offset
/// of its own, and would overwrite what others have written to the same file. So this writes by the kernel's own call.
/// </summary>
internal sealed class StandardOutput : TextWriter
{
    private const int Descriptor = 1;
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;
    private const short Writable = 0x4;
    private const short Error = 0x8;
    private const short HangUp = 0x10;
    private const int ForEver = -1;

    // One a process, as the descriptor is; never disposed, since the watching thread may come to it at any time.
    private static readonly CancellationTokenSource Gone = new();

    public StandardOutput() => new Thread(Watch) { IsBackground = true, Name = "typedshm: watches the reader" }.Start();

    /// <summary>Gets what is cancelled when nobody can read any more.</summary>
    public static CancellationToken ReaderGone => Gone.Token;

    /// <inheritdoc/>
    public override Encoding Encoding => Console.OutputEncoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">Nobody can read any more.</exception>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Span<byte> bytes = new byte[Encoding.GetMaxByteCount(buffer.Length)];
        for (bytes = bytes[..Encoding.GetBytes(buffer, bytes)]; bytes.Length > 0;)
        {
            var written = Write(Descriptor, ref bytes[0], (nuint)bytes.Length);
            if (written < 0)
                Overcome(Marshal.GetLastPInvokeError());
            else
                bytes = bytes[(int)written..];
        }
    }

    /// <summary>Returns when the same is worth another try.</summary>
    private static void Overcome(int error)
    {
        switch (error)
        {
            case BrokenPipe:
                Gone.Cancel();
                throw new OperationCanceledException(Gone.Token);
            case Interrupted:
                return;
            case 11 or 35: // EAGAIN of Linux, of macOS: another program has made the descriptor non-blocking.
                Poll(Writable);
                return;
            default:
                throw new IOException($"the output cannot be written: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    // Asked for nothing, the kernel answers that nobody reads any more, or that there is no such descriptor; for a file it never does.
    private static void Watch()
    {
        if ((Poll(0) & (Error | HangUp)) != 0)
            Gone.Cancel();
    }

    private static short Poll(short wanted)
    {
        var asked = new Question(Descriptor, wanted, 0);
        while (Poll(ref asked, 1, ForEver) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
        }

        return asked.Answer;
    }

    // Imports of the older kind: those that are generated need unsafe code in the project.
    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, ref byte bytes, nuint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref Question questions, nuint count, int timeout);

    /// <summary>The kernel's <c>pollfd</c>.</summary>
    private record struct Question(int Of, short Wanted, short Answer);
}
