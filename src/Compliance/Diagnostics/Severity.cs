namespace Compliance.Diagnostics;

/// <summary>What a diagnostic means for the file that it is about.</summary>
public enum Severity
{
    /// <summary>Worth a look; the file is used as it stands.</summary>
    Note,

    /// <summary>Probably not what was meant; the file is used as it stands.</summary>
    Warning,

    /// <summary>The file is not used, and nothing in it is evaluated.</summary>
    Error,
}
