namespace Compliance.Values;

/// <summary>An interval whose ends are read off running totals, and for which nothing is allocated.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
internal readonly record struct WideInterval(WideBound Lower, WideBound Upper)
{
    /// <summary>What the difference may be.</summary>
    public static WideInterval operator -(WideInterval left, WideInterval right) => new(left.Lower - right.Upper, left.Upper - right.Lower);
}
