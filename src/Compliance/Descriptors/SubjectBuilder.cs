using System;
using System.Collections.Generic;
using System.Globalization;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Makes a subject in code, for hosts that hold their facts in objects of their own.</summary>
public sealed class SubjectBuilder
{
    private readonly SubjectKind _kind;
    private readonly Dictionary<int, StatedValue> _facts = [];
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<Deviation> _deviations = [];
    private SubjectHeader _header;

    /// <summary>Begins a subject of which nothing is stated yet.</summary>
    /// <param name="vocabulary">The vocabulary of the pack that it will be checked against.</param>
    /// <param name="kind">The kind's name, such as <c>project</c>.</param>
    /// <param name="id">Its id.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such kind, or the id is empty.</exception>
    public SubjectBuilder(Vocabulary vocabulary, string kind, string id)
    {
        _kind = vocabulary.FindKind(kind) ?? throw new ArgumentException($"The vocabulary has no kind '{kind}'.", nameof(kind));
        if (id.Length == 0)
            throw new ArgumentException("A subject has an id.", nameof(id));

        _header = new SubjectHeader(id, null, null, null, null, [], SourceSpan.None);
    }

    /// <summary>Gives its name.</summary>
    public SubjectBuilder Named(string name) => WithHeader(_header with { Name = name });

    /// <summary>Gives the day it is to be evaluated.</summary>
    public SubjectBuilder On(CalendarDate date) => WithHeader(_header with { Date = date, Days = null });

    /// <summary>Gives the jurisdiction that it lies in.</summary>
    public SubjectBuilder In(string jurisdiction) => WithHeader(_header with { Jurisdiction = jurisdiction });

    /// <summary>States a fact as a descriptor writes it: <c>1.86 万m²</c>, <c>76..80 %</c>, <c>new</c>, <c>school | hospital</c>, <c>true</c>.</summary>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public SubjectBuilder Set(string fact, string value)
    {
        var slot = _kind.RequireSlot(fact);
        if (FactReader.Read(_kind.Facts[slot], InCode(value), null, _diagnostics) is { } stated)
            _facts[slot] = stated;
        else
            _facts.Remove(slot);
        return this;
    }

    /// <summary>States a yes or no.</summary>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public SubjectBuilder Set(string fact, bool value) => Set(fact, value ? "true" : "false");

    /// <summary>States a number in the fact's own unit.</summary>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public SubjectBuilder Set(string fact, decimal value) => Set(fact, Write(fact, value));

    /// <summary>States that a number lies between two, both included, in the fact's own unit.</summary>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public SubjectBuilder Set(string fact, decimal min, decimal max) => Set(fact, $"{Write(fact, min)}..{Write(fact, max)}");

    /// <summary>States a day.</summary>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public SubjectBuilder Set(string fact, CalendarDate value) => Set(fact, value.ToString());

    /// <summary>Adds a departure from a rule.</summary>
    public SubjectBuilder Add(Deviation deviation)
    {
        _deviations.Add(deviation);
        return this;
    }

    /// <summary>The subject; or nothing, and everything that is wrong with what was stated.</summary>
    public ReadResult<Subject> Build() =>
        new(new Subject(_kind, _header with { Deviations = [.. _deviations] }, _facts), _diagnostics.Items);

    internal static ScalarNode InCode(string value) => new(SourceSpan.None, value, isQuoted: true);

    // With its unit written out, a number of percent is never mistaken for a ratio.
    private string Write(string fact, decimal value) => $"{value.ToString(CultureInfo.InvariantCulture)} {_kind.Facts[_kind.RequireSlot(fact)].Unit.Symbol.En}".TrimEnd();

    private SubjectBuilder WithHeader(SubjectHeader header)
    {
        _header = header;
        return this;
    }
}
