namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Where a role is played.</summary>
/// <param name="Transport">How to reach the region.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Input">What the role is told while it plays.</param>
/// <param name="Output">Where it says that it has begun.</param>
public sealed record Stage(ITransport Transport, string Address, TextReader Input, TextWriter Output)
{
    public const string Begun = "begun";

    public Conform Open(string sender) => Conform.Open(new SessionOptions { Address = Address, Sender = sender, Transport = Transport });
}
