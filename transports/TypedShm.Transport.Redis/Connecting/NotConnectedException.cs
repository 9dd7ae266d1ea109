namespace TypedShm.Transport.Redis;

/// <summary>Stands for the client's own word that there is no connection, where it breaks while it looks for it; nothing was sent.</summary>
#pragma warning disable CA1064 // It never leaves this project: callers get a status and a reason.
internal sealed class NotConnectedException() : Exception("there is no connection to the server");
#pragma warning restore CA1064
