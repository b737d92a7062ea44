using System.Collections.Generic;
using System.IO;

namespace Compliance.Profiles;

/// <summary>A format of files of another system, which gives their records; what they mean, a profile says.</summary>
public interface IRecordFormat
{
    /// <summary>Its name, one of <see cref="ImportProfile.Formats"/>.</summary>
    string Name { get; }

    /// <summary>Reads the records that a profile speaks of, one after the other.</summary>
    /// <param name="stream">The bytes; it stays open.</param>
    /// <param name="file">What to call the file.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="SourceException">It cannot be read, or it passes a limit.</exception>
    IEnumerable<ISourceRecord> Read(Stream stream, string file, ImportProfile profile);
}
