namespace Compliance.Tests.Reference;

/// <summary>One end of a range: a number that belongs to it or not, or none.</summary>
internal readonly record struct End(Fraction? At, bool IsIn)
{
    public static End None => new(null, false);

    public static End operator +(End a, End b) => a.At is { } x && b.At is { } y ? new End(x + y, a.IsIn && b.IsIn) : None;

    public static End operator -(End a) => a.At is { } x ? new End(-x, a.IsIn) : None;
}
