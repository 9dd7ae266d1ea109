namespace TypedShm.TestPeer.Steps;

/// <summary>A step of the shared-memory protocol, after which a participant may die.</summary>
/// <param name="Scene">What the participant is about.</param>
/// <param name="Name">The step.</param>
/// <param name="Method">The method of the transport that does it.</param>
/// <param name="IsDone">Whether the others see what it is about: the new group, a region that is ready, or one that is removed.</param>
/// <param name="IsLocked">Whether it leaves the flush lock held.</param>
public sealed record ProtocolStep(string Scene, string Name, string Method, bool IsDone = false, bool IsLocked = false);
