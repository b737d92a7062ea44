namespace Compliance.Packs;

/// <summary>The states of a release as results write them.</summary>
public static class ReleaseWords
{
    /// <summary><c>released</c>, <c>changed</c> or <c>not_released</c>.</summary>
    public static string Of(ReleaseState state) => state switch
    {
        ReleaseState.Released => "released",
        ReleaseState.Changed => "changed",
        _ => "not_released",
    };
}
