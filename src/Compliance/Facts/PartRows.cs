using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Compliance.Facts;

/// <summary>
/// The parts of one kind that stand as rows of a table and name their whole. They are all that there are where everything was read;
/// a file that could not be read may hold further ones.
/// </summary>
internal sealed class PartRows(IList<StatedPart> parts, bool mayBeMore) : ReadOnlyCollection<StatedPart>(parts)
{
    /// <summary>Whether there may be an unknown number of further ones.</summary>
    public bool MayBeMore => mayBeMore;
}
