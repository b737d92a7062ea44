using System.Collections.Generic;
using Compliance.Facts;

namespace Compliance.Profiles;

/// <summary>What a record is, and where its facts stand in it.</summary>
/// <param name="Kind">The kind of subject.</param>
/// <param name="Each">Where the records stand, in the words of the format; empty where each row is one.</param>
/// <param name="Ids">Where the id stands: the first place that says something counts.</param>
/// <param name="Names">Where the name stands.</param>
/// <param name="Jurisdictions">Where the jurisdiction stands.</param>
/// <param name="Facts">Where the facts stand.</param>
/// <param name="Parts">The parts in the record.</param>
public sealed record ProfiledSubject(
    SubjectKind Kind, string Each, IReadOnlyList<string> Ids, IReadOnlyList<string> Names, IReadOnlyList<string> Jurisdictions,
    IReadOnlyList<ProfiledFact> Facts, IReadOnlyList<ProfiledSubject> Parts);
