using System.Collections.Generic;

namespace Compliance.Packs;

/// <summary>A file of rules, or the checklist, and the files of test cases that stand beside it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Cases">The files of its test cases: one, or two of different endings.</param>
internal sealed record ChapterFile(string Path, IReadOnlyList<string> Cases);
