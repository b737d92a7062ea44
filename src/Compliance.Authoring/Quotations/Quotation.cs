using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>A clause's quotation, read: its amounts, its dates and how strongly it speaks.</summary>
internal sealed class Quotation
{
    private readonly PlainWords _plain;

    public Quotation(Clause clause, UnitTable units)
    {
        Clause = clause;
        _plain = new PlainWords(clause.Quote);
        Dates = DateReader.Read(Text);
        Amounts = AmountReader.Read(Text, Dates, units);
        Modalities = ModalityWords.Read(Text);
    }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>Its words, plain.</summary>
    public string Text => _plain.Text;

    /// <summary>The dates, in the order of the text.</summary>
    public IReadOnlyList<QuotedDate> Dates { get; }

    /// <summary>The amounts, in the order of the text.</summary>
    public IReadOnlyList<QuotedAmount> Amounts { get; }

    /// <summary>The words that say how strongly it speaks.</summary>
    public IReadOnlyList<QuotedModality> Modalities { get; }

    /// <summary>The obligations that its words allow; none where they are silent.</summary>
    public IReadOnlyList<Obligation> Obligations => [.. Modalities.Select(modality => modality.Obligation).Distinct()];

    /// <summary>The part of the quotation at a position of its plain text.</summary>
    public QuotedPart Part(int start, int length)
    {
        var (from, count) = _plain.OriginOf(start, length);
        return new QuotedPart(Clause, from, count);
    }
}
