namespace Compliance.Importing.Step;

/// <summary>What a value of an instance is.</summary>
internal enum StepKind
{
    /// <summary>Nothing, or derived from others.</summary>
    Null,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A word between points.</summary>
    Word,

    /// <summary>Another instance.</summary>
    Reference,

    /// <summary>A list.</summary>
    List,

    /// <summary>A value with its type.</summary>
    Typed,
}
