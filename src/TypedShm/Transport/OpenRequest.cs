namespace TypedShm.Transport;

/// <summary>Says which region a session wants, and on what terms.</summary>
/// <param name="Address">The whole address.</param>
/// <param name="Contract">The program's contract: a region that does not exist yet is made for it.</param>
/// <param name="Sender">Who asks.</param>
/// <param name="Start">What to do when the region is not ready.</param>
/// <param name="Timeout">How long to wait for a region that another initialises.</param>
/// <param name="Clock">The time.</param>
public sealed record OpenRequest(string Address, Contract Contract, string Sender, Start Start, TimeSpan Timeout, TimeProvider Clock);
