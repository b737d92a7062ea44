namespace Compliance.Expressions;

/// <summary>The operations.</summary>
public enum ArithmeticOperator
{
    /// <summary>+.</summary>
    Add,

    /// <summary>-.</summary>
    Subtract,

    /// <summary>*.</summary>
    Multiply,

    /// <summary>/.</summary>
    Divide,

    /// <summary>The lesser of two.</summary>
    Least,

    /// <summary>The greater of two.</summary>
    Greatest,
}
