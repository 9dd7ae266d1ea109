namespace TypedShm;

/// <summary>Reads the group that a listener gives, and marks its first record.</summary>
internal delegate TItem TakeItem<out TItem>(ref ListenMark mark);
