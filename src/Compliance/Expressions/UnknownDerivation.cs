using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A fact that nobody can state and nothing follows for: what is asked of a part that no row of a table says anything of.</summary>
internal sealed class UnknownDerivation : PartDerivation
{
    /// <summary>The derivation of one such fact.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="label">What it is called.</param>
    public UnknownDerivation(string name, LocalizedText label) => Fact = new Fact(name, label, FactType.Boolean, Unit.One, Interval.All, [], null, this);

    public override Fact Fact { get; }

    public override IEnumerable<Fact> Sources => [];

    public override StatedValue? ValueFor(IPartValues subject) => null;
}
