using System.Collections.Generic;
using Compliance.Diagnostics;

namespace Compliance.Descriptors;

/// <summary>What paths name: the descriptors to read, and what else there is and is not read.</summary>
/// <param name="Files">The descriptors, in the order of the paths.</param>
/// <param name="Unread">What is not read and may hold any number of subjects: spreadsheets and other tables in folders, folders that cannot be read, files that are named twice.</param>
/// <param name="Diagnostics">What is wrong, folders without any descriptor or files that are named twice; and what is not read, with what to do about it.</param>
public sealed record FoundFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Unread, IReadOnlyList<Diagnostic> Diagnostics);
