namespace TypedShm.Transport.SharedMemory.Overview;

/// <summary>A segment or semaphore set as the kernel lists it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Id">Its id.</param>
/// <param name="Mode">Who may use it, as <c>chmod</c> counts.</param>
/// <param name="Count">Of a set the number of its semaphores.</param>
/// <param name="User">The user who owns it.</param>
internal readonly record struct KernelObject(int Key, int Id, int Mode, int Count, uint User);
