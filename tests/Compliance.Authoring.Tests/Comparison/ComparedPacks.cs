using System;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Tests.Quotations;

namespace Compliance.Authoring.Tests.Comparison;

/// <summary>The shipped pack beside a copy of it in which something was changed.</summary>
internal sealed class ComparedPacks : IDisposable
{
    private readonly Lazy<PackComparison> _comparison;

    public ComparedPacks() => _comparison = new Lazy<PackComparison>(() => PackComparison.Of(ShippedPack.Pack, Copy.Load()));

    public PackCopy Copy { get; } = new();

    /// <summary>The comparison, made on first use.</summary>
    public PackComparison Comparison => _comparison.Value;

    /// <summary>The only rule that differs.</summary>
    public RuleComparison Changed => Comparison.Rules.Single(rule => rule.Change != RuleChange.Unchanged);

    /// <summary>Changes some text of a rule, which has to be there.</summary>
    public ComparedPacks With(string rule, string text, string replacement)
    {
        Copy.Change(rule, text, replacement);
        return this;
    }

    /// <summary>Takes a rule out of its file.</summary>
    public ComparedPacks Without(string rule)
    {
        Copy.Change(all => all.IndexOf($"  - id: {rule}\n", StringComparison.Ordinal) is var start && start < 0
            ? all
            : all.IndexOf("\n  - id: ", start + 1, StringComparison.Ordinal) is var end && end < 0 ? all[..start] : all[..start] + all[(end + 1)..]);
        return this;
    }

    /// <summary>Changes the vocabulary, which has to have the text.</summary>
    public ComparedPacks WithVocabulary(string text, string replacement)
    {
        Copy.ChangeVocabulary(text, replacement);
        return this;
    }

    public void Dispose() => Copy.Dispose();
}
