namespace Compliance.Facts;

/// <summary>From what a fact follows that nobody states. To every evaluator it is a fact like any other; only where its values come from differs.</summary>
internal abstract class FactDerivation
{
}
