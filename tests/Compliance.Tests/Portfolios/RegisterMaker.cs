using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;

namespace Compliance.Tests.Portfolios;

/// <summary>
/// Makes small registers at random, in which some jurisdictions are given, some only listed and some neither; members and
/// jurisdictions name them by id, name or label, or name nothing, or something that nobody knows.
/// </summary>
internal sealed class RegisterMaker
{
    /// <summary>The list that every register may go by: a city, two counties, and a town of one of them.</summary>
    public static readonly IReadOnlyList<ReferencePlace> Places = [new("city", ["市"]), new("a", ["甲县", "甲"], "city"), new("b", ["乙县"], "city"), new("t", ["丙镇"], "a")];

    private static readonly string[] Names = ["city", "a", "b", "t", "x", "甲县", "甲", "乙县", "丙镇", "小名", "nowhere", "henan"];
    private readonly Dice _dice;
    private readonly MemberMaker _members;

    public RegisterMaker(Dice dice)
    {
        _dice = dice;
        _members = new MemberMaker(dice);
        HasList = dice.Chance(0.5);
        HasUnknown = dice.Chance(0.25);
        string[] ids = [.. new[] { "city", "a", "b", "t", "x" }.Where(_ => dice.Chance(0.5)).DefaultIfEmpty("city")];
        var year = dice.Chance(0.7) ? new CalendarDate(2026, 12, 31) : (CalendarDate?)null;
        IEnumerable<Subject> jurisdictions = ids.Select(id => Jurisdiction(id, Name(0.35), year));
        IEnumerable<Subject> members = Enumerable.Range(0, dice.Between(0, 3)).Select(i => _members.Member(dice.Chance(0.15) ? "plot" : "project", $"P-{i}", Name(0.25)));
        Subjects = [.. jurisdictions, .. members];
        var shuffled = Subjects.ToArray();
        dice.Shuffle(shuffled);
        Subjects = shuffled;
    }

    public bool HasList { get; }

    public bool HasUnknown { get; }

    public IReadOnlyList<Subject> Subjects { get; }

    public IReadOnlyList<ReferencePlace> Listed => HasList ? Places : [];

    public JurisdictionList List => HasList
        ? new([.. Places.Select(place => new ListedJurisdiction(place.Id, new LocalizedText(place.Labels[0], place.Labels[0]), place.Within, [.. place.Labels.Skip(1)]))])
        : JurisdictionList.Empty;

    /// <summary>A subject of which less is known: where it lies, or a fact.</summary>
    public Subject WithLess(Subject subject)
    {
        int[] stated = [.. Enumerable.Range(0, subject.Kind.Facts.Count).Where(subject.IsStated)];
        var lies = subject.Jurisdiction;
        switch (_dice.Between(0, 2))
        {
            case 0:
                lies = null;
                break;
            case 1:
                // A name of its own: two that name the same say that neither lies in the other.
                lies = $"not known {subject.Id}";
                break;
            default:
                if (stated.Length > 0)
                    return subject.With(subject.Kind.Facts[_dice.Pick<int>(stated)].Name, null);
                lies = null;
                break;
        }

        var facts = stated.ToDictionary(slot => slot, slot => subject.Stated(slot)!);
        return new Subject(subject.Kind, subject.Header with { Jurisdiction = lies }, facts);
    }

    private string? Name(double blank) => _dice.Chance(blank) ? null : _dice.Pick(Names);

    private Subject Jurisdiction(string id, string? above, CalendarDate? date)
    {
        var subject = _members.Jurisdiction(id, above);
        var name = _dice.Chance(0.6) ? null : _dice.Pick("甲县", "小名", "丙镇", "乙县");
        return new Subject(subject.Kind, subject.Header with { Name = name, Date = date ?? subject.Date }, Enumerable.Range(0, subject.Kind.Facts.Count).Where(subject.IsStated).ToDictionary(slot => slot, slot => subject.Stated(slot)!));
    }
}
