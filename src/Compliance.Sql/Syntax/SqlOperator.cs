namespace Compliance.Sql.Syntax;

/// <summary>The operations on two values.</summary>
internal enum SqlOperator
{
    /// <summary>+.</summary>
    Plus,

    /// <summary>-.</summary>
    Minus,

    /// <summary>*.</summary>
    Times,

    /// <summary>=.</summary>
    Equal,

    /// <summary>&lt;.</summary>
    Less,

    /// <summary>&lt;=.</summary>
    AtMost,

    /// <summary>The bits that both have.</summary>
    BitAnd,

    /// <summary>The bits that either has.</summary>
    BitOr,
}
