using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Numbers;

/// <summary>A sum of products of facts, each with a factor: what an expression comes to when it is multiplied out. Facts count in their own units.</summary>
internal sealed class Polynomial
{
    /// <summary>A longer one is not worked with.</summary>
    private const int MostTerms = 64;

    private readonly Dictionary<Product, Rational> _terms;

    private Polynomial(Dictionary<Product, Rational> terms) => _terms = terms;

    public static Polynomial Zero { get; } = new([]);

    public static Polynomial One { get; } = Of(Rational.One);

    public IReadOnlyDictionary<Product, Rational> Terms => _terms;

    /// <summary>The constant term.</summary>
    public Rational Constant => _terms.GetValueOrDefault(Product.None);

    /// <summary>The facts in it.</summary>
    public IEnumerable<int> Slots => _terms.Keys.SelectMany(product => product.Slots).Distinct();

    /// <summary>Whether no fact is multiplied with another or with itself.</summary>
    public bool IsLinear => _terms.Keys.All(product => product.Degree <= 1);

    public bool IsTooLong => _terms.Count > MostTerms;

    public static Polynomial Of(Rational constant) => Of(Product.None, constant);

    public static Polynomial Of(Product product, Rational factor) => factor.IsZero ? Zero : new Polynomial(new Dictionary<Product, Rational> { [product] = factor });

    public static Polynomial operator +(Polynomial left, Polynomial right)
    {
        var terms = new Dictionary<Product, Rational>(left._terms);
        foreach (var (product, factor) in right._terms)
            Add(terms, product, factor);
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

        var terms = new Dictionary<Product, Rational>();
        foreach (var (a, x) in left._terms)
        {
            foreach (var (b, y) in right._terms)
                Add(terms, a.Times(b), x * y);
        }

        return new Polynomial(terms);
    }

    /// <summary>With a value in place of a fact.</summary>
    public Polynomial With(int slot, Rational value)
    {
        var terms = new Dictionary<Product, Rational>();
        foreach (var (product, factor) in _terms)
        {
            var (rest, power) = product.Without(slot);
            Add(terms, rest, power == 0 ? factor : factor * Rational.Pow(value, power));
        }

        return new Polynomial(terms);
    }

    private static void Add(Dictionary<Product, Rational> terms, Product product, Rational factor)
    {
        var sum = terms.GetValueOrDefault(product) + factor;
        if (sum.IsZero)
            terms.Remove(product);
        else
            terms[product] = sum;
    }
}
