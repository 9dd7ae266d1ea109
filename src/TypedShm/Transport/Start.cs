namespace TypedShm;

/// <summary>Says what opening a session does when the region is not ready.</summary>
public enum Start
{
    /// <summary>Whoever comes first initialises the region with the blanks.</summary>
    Join,

    /// <summary>Waits until another participant has initialised the region.</summary>
    Wait,

    /// <summary>Reads only, creates nothing and answers at once; every record is absent while there is no ready region.</summary>
    Look,
}
