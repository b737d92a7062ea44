using System;
using System.Collections.Generic;
using Compliance.Authoring.Explanations;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>Reads a number over the members of a jurisdiction, all of them of one kind.</summary>
internal sealed class AggregateSentences
{
    private readonly SentenceCursor _cursor;
    private readonly SubjectKind _members;
    private readonly SubjectKind _whole;
    private readonly ExpressionSentences _own;
    private readonly ExpressionSentences _inner;
    private readonly Wording _wording;
    private Measure? _of;
    private Measure? _to;
    private Condition? _among;
    private Condition? _where;
    private FactMeasure? _inYear;
    private bool _isOfWholeYear;

    private AggregateSentences(SentenceCursor cursor, SubjectKind whole, SubjectKind members, ExpressionSentences own, Wording wording)
    {
        _cursor = cursor;
        _members = members;
        _whole = whole;
        _own = own;
        _inner = new ExpressionSentences(cursor, members, wording);
        _wording = wording;
    }

    /// <summary>Every form of one: alone, followed by the reported value, and after the reported value.</summary>
    public static IEnumerable<Func<(Aggregate Number, Measure? Reported, bool IsReportedFirst)?>?> All(
        SentenceCursor cursor, SubjectKind whole, SubjectKind members, ExpressionSentences own, Wording wording)
    {
        var sentences = new AggregateSentences(cursor, whole, members, own, wording);
        return
        [
            () => sentences.ReadBoth(wording.ReportedFirst, isReportedFirst: true),
            () => sentences.ReadBoth(wording.OrReported, isReportedFirst: false),
            () => sentences.ReadAggregate() is { } alone ? (alone, null, false) : null,
        ];
    }

    private (Aggregate Number, Measure? Reported, bool IsReportedFirst)? ReadBoth(string form, bool isReportedFirst)
    {
        Aggregate? aggregate = null;
        Measure? reported = null;
        bool Read(string place) => place switch
        {
            "aggregate" => (aggregate = ReadAggregate()) is not null,
            "reported" => (reported = _own.ReadMeasure()) is not null,
            _ => ReadKind(place),
        };
        return _cursor.Match(form, Read) ? (aggregate!, reported, isReportedFirst) : null;
    }

    private Aggregate? ReadAggregate()
    {
        Aggregate? aggregate = null;
        if (_cursor.Match(_wording.AgainstYearBefore, _ => (aggregate = ReadNumber()) is not null))
            return aggregate! with { AgainstYearBefore = true };
        return ReadNumber();
    }

    private Aggregate? ReadNumber()
    {
        foreach (var (form, kind) in new[]
        {
            (_wording.Share, AggregateKind.Share), (_wording.Count, AggregateKind.Count), (_wording.Ratio, AggregateKind.Ratio),
            (_wording.SumWhere, AggregateKind.Sum), (_wording.Sum, AggregateKind.Sum),
        })
        {
            (_of, _to, _among, _where, _inYear, _isOfWholeYear) = (null, null, null, null, null, false);
            if (_cursor.Match(form, ReadPlace))
                return new Aggregate(kind, _members, _of, _to, _among, _where, _inYear, AgainstYearBefore: false) { IsOfWholeYear = _isOfWholeYear };
        }

        return null;
    }

    private bool ReadPlace(string place) => place switch
    {
        "members" => ReadMembers(),
        "where" => (_where = _inner.ReadCondition()) is not null,
        "of" => (_of = _inner.ReadOperand()) is not null,
        "to" => (_to = _inner.ReadOperand()) is not null,
        _ => false,
    };

    private bool ReadMembers()
    {
        foreach (var (form, isOfWholeYear) in new[]
        {
            (_wording.MembersInWholeYearAmong, true), (_wording.MembersInWholeYear, true), (_wording.MembersInYearAmong, false), (_wording.MembersInYear, false),
            (_wording.MembersAmong, false), (_wording.Members, false),
        })
        {
            (_among, _inYear, _isOfWholeYear) = (null, null, isOfWholeYear);
            if (_cursor.Match(form, ReadMembersPlace))
                return true;
        }

        return false;
    }

    private bool ReadMembersPlace(string place) => place switch
    {
        "year" => (_inYear = _inner.ReadFact()) is { IsDate: true },
        "among" => (_among = _inner.ReadCondition()) is not null,
        "register" => _cursor.Skip(RegisterWords.Of(_whole).In(_wording.Language)),
        _ => ReadKind(place),
    };

    private bool ReadKind(string place) => _cursor.Skip(place == "kinds" ? Plural.Of(_members, _wording.Language) : _members.Label.In(_wording.Language));
}
