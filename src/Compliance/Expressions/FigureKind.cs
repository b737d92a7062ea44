namespace Compliance.Expressions;

/// <summary>How the parts of a subject are drawn together into one number.</summary>
internal enum FigureKind
{
    /// <summary>The sum.</summary>
    Sum,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>The sum where a condition holds, over the sum of all.</summary>
    Share,

    /// <summary>The mean, weighted or not.</summary>
    Average,

    /// <summary>The least.</summary>
    Least,

    /// <summary>The greatest.</summary>
    Greatest,
}
