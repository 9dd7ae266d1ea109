namespace TypedShm.Generator.Tests.Fixture;

public sealed class GeneratedRecord<T>(RecordContract contract) : GeneratedRecord(contract)
    where T : struct, IRecord<T>
{
    private readonly PackedText?[] texts = new PackedText?[T.Texts];

    public override object CreateBlank() => new T();

    public override byte[] Encode(object value)
    {
        var bytes = new byte[Contract.Size];
        T.Encode((T)value, bytes);
        return bytes;
    }

    public override string? Decode(byte[] bytes, out object value)
    {
        var problem = T.Decode(bytes, texts, out var record);
        var buffer = new RecordBuffer();
        bytes.CopyTo(buffer.Take(bytes.Length));
        value = T.Lend(in record, buffer, 0);
        return problem;
    }
}
