using System.Collections.Generic;

namespace Compliance.Descriptors;

/// <summary>The subjects of one file.</summary>
/// <param name="Path">The file as it was named; <c>-</c> for standard input.</param>
/// <param name="Subjects">Its subjects, in the order of the file.</param>
public sealed record DescriptorFile(string Path, IReadOnlyList<Subject> Subjects);
