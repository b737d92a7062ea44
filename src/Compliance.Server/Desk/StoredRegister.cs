using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;

namespace Compliance.Server.Desk;

/// <summary>All that was handed in.</summary>
/// <param name="Subjects">The subjects.</param>
/// <param name="Unread">Those that the rules in use read no more: of each, nothing is known.</param>
internal sealed record StoredRegister(List<Subject> Subjects, List<string> Unread)
{
    /// <summary>The subjects, and the jurisdictions that are known and that nobody handed in, of which nothing is stated.</summary>
    public IEnumerable<Subject> WithPlaces(ComplianceChecker checker)
    {
        var vocabulary = checker.Pack.Vocabulary;
        if (vocabulary.Register is not { } kind)
            return Subjects;

        var handedIn = Subjects.Where(subject => subject.Kind == kind).Select(subject => subject.Id).ToHashSet();
        return Subjects.Concat(vocabulary.Jurisdictions.Jurisdictions.Where(one => !handedIn.Contains(one.Id)).Select(one =>
        {
            var unstated = checker.Subject(kind.Name, one.Id).Named(one.Label.Zh);
            return (one.Within is { } within ? unstated.In(within) : unstated).Build().Require();
        }));
    }
}
