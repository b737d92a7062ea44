using Compliance.Descriptors;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>Finds the limit of the row that a subject lies in.</summary>
internal static class RowLimits
{
    /// <summary>The limit: of a table, that of the rows which the subject touches, where they have one; else the limit itself.</summary>
    public static Limit Of(Limit limit, Subject subject) => limit is LimitTable table && table.For(subject) is [var row] ? row : limit;
}
