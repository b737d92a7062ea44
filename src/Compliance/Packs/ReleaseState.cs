namespace Compliance.Packs;

/// <summary>Whether a pack is what was released under its name and version.</summary>
public enum ReleaseState
{
    /// <summary>No lock at hand lists the version: it is still being written, or comes from elsewhere.</summary>
    NotReleased,

    /// <summary>A lock lists it, and it is to the last byte what was released.</summary>
    Released,

    /// <summary>A lock lists it, and it is something else: what is released never changes, so that somebody has changed it.</summary>
    Changed,
}
