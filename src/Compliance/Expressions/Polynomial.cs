using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A sum of products of facts, each with a factor: what an expression comes to when it is multiplied out. Facts count in their own units.</summary>
internal sealed class Polynomial
{
    /// <summary>A longer one is not worked with.</summary>
    private const int MostTerms = 64;

    private readonly Dictionary<Monomial, Rational> _terms;

    private Polynomial(Dictionary<Monomial, Rational> terms) => _terms = terms;

    public static Polynomial Zero { get; } = new([]);

    public static Polynomial One { get; } = Of(Rational.One);

    public IReadOnlyDictionary<Monomial, Rational> Terms => _terms;

    /// <summary>The number that stands alone.</summary>
    public Rational Constant => _terms.TryGetValue(Monomial.None, out var constant) ? constant : Rational.Zero;

    /// <summary>The facts in it.</summary>
    public IEnumerable<int> Slots => _terms.Keys.SelectMany(product => product.Slots).Distinct();

    /// <summary>Whether no fact is multiplied with another or with itself.</summary>
    public bool IsLinear => _terms.Keys.All(product => product.Degree <= 1);

    public bool IsTooLong => _terms.Count > MostTerms;

    public static Polynomial Of(Rational constant) => Of(Monomial.None, constant);

    public static Polynomial Of(Monomial product, Rational factor) => factor.IsZero ? Zero : new Polynomial(new Dictionary<Monomial, Rational> { [product] = factor });

    public static Polynomial operator +(Polynomial left, Polynomial right)
    {
        var terms = left._terms.ToDictionary(term => term.Key, term => term.Value);
        foreach (var term in right._terms)
            Add(terms, term.Key, term.Value);
        return new Polynomial(terms);
    }

    public static Polynomial operator -(Polynomial value) => new(value._terms.ToDictionary(term => term.Key, term => -term.Value));

    public static Polynomial operator -(Polynomial left, Polynomial right) => left + -right;

    public static Polynomial operator *(Polynomial left, Polynomial right)
    {
        if (ReferenceEquals(left, One))
            return right;
        if (ReferenceEquals(right, One))
            return left;

        var terms = new Dictionary<Monomial, Rational>();
        foreach (var one in left._terms)
        {
            foreach (var other in right._terms)
                Add(terms, one.Key.Times(other.Key), one.Value * other.Value);
        }

        return new Polynomial(terms);
    }

    /// <summary>With a value in place of a fact.</summary>
    public Polynomial With(int slot, Rational value)
    {
        var terms = new Dictionary<Monomial, Rational>();
        foreach (var term in _terms)
        {
            var (rest, power) = term.Key.Without(slot);
            Add(terms, rest, power == 0 ? term.Value : term.Value * Rational.Pow(value, power));
        }

        return new Polynomial(terms);
    }

    private static void Add(Dictionary<Monomial, Rational> terms, Monomial product, Rational factor)
    {
        var sum = terms.TryGetValue(product, out var already) ? already + factor : factor;
        if (sum.IsZero)
            terms.Remove(product);
        else
            terms[product] = sum;
    }
}
