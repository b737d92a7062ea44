#if NETSTANDARD2_0
namespace Compliance.Text;

/// <summary>Finds the signs of a CSV file, delimiters, quotation marks and line ends, one after the other.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="position">Where to begin.</param>
/// <param name="limit">Where to end.</param>
/// <param name="delimiter">The delimiter.</param>
internal struct RecordSigns(byte[] bytes, int position, int limit, byte delimiter)
{
    private int _next = position;

    /// <summary>Where the next sign stands; the limit where there is none.</summary>
    public int Next()
    {
        for (; _next < limit; _next++)
        {
            if (bytes[_next] == delimiter || bytes[_next] is (byte)'"' or (byte)'\n' or (byte)'\r')
                return _next++;
        }

        return limit;
    }

    /// <summary>Goes on behind a place.</summary>
    public void SkipTo(int place) => _next = place > _next ? place : _next;
}
#endif
