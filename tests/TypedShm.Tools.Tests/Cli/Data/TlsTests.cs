using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TypedShm.Transport.Tests.Redis;

namespace TypedShm.Tools.Tests.Cli.Data;

/// <summary>typedshm over an encrypted connection, to a server whose certificate an authority of the tests' own has signed.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly Tool tool = new();
    private readonly int port = RedisTestServer.FreePort();
    private readonly RedisTestServer server;

    public TlsTests()
    {
        WriteCertificates();
        tool.Write("demo.datadesc.json", """{ "A__x": [["ts", 0.0], ["sender", ""], ["n", 0]] }""");
        server = new RedisTestServer(
            "--tls-port", $"{port}", "--tls-cert-file", tool.PathOf("server.pem"), "--tls-key-file", tool.PathOf("server.key"), "--tls-ca-cert-file", tool.PathOf("ca.pem"), "--tls-auth-clients", "no");
    }

    public void Dispose()
    {
        server.Dispose();
        tool.Dispose();
    }

    [Fact]
    public async Task Values_cross_where_the_certificate_is_trusted()
    {
        Assert.Equal(0, (await RunAsync(tool.PathOf("ca.pem"), "init", tool.PathOf("demo.datadesc.json"))).Status);
        Assert.Equal(0, (await RunAsync(tool.PathOf("ca.pem"), "set", "A__x", "n=41")).Status);
        Assert.Contains("\"n\": 41", server.Command("get", "A__x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_said_to_be_so()
    {
        var (output, status) = await RunAsync("/dev/null", "get", "A__x");

        Assert.Equal(3, status);
        Assert.Contains("the certificate of the server at localhost:", output, StringComparison.Ordinal);
    }

    private async Task<(string Output, int Status)> RunAsync(string trusted, params string[] arguments)
    {
        string[] words = [Path.Combine(AppContext.BaseDirectory, "TypedShm.Cli.dll"), .. arguments, "--address", $"redis://localhost:{port}?tls=true"];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SSL_CERT_FILE"] = trusted;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output + await error, process.ExitCode);
    }

    private void WriteCertificates()
    {
        using var authorityKey = RSA.Create(2048);
        var authority = new CertificateRequest("CN=TypedShm tests", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authorityCertificate = authority.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authorityCertificate, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), [1]);
        tool.Write("ca.pem", authorityCertificate.ExportCertificatePem());
        tool.Write("server.pem", certificate.ExportCertificatePem());
        tool.Write("server.key", key.ExportPkcs8PrivateKeyPem());
    }
}
