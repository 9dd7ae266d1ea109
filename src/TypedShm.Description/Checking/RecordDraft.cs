namespace TypedShm.Description;

/// <summary>A record as one file describes it, before it is compared with the others.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Place">Where the name stands.</param>
/// <param name="Problems">The problems of its file.</param>
/// <param name="Names">Its C# names; null if the name is wrong.</param>
/// <param name="Model">The record; null if anything about it is wrong.</param>
internal sealed record RecordDraft(string Name, Extent Place, FileProblems Problems, RecordNames? Names, RecordModel? Model);
