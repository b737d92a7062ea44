#if NETSTANDARD2_0
// The compiler asks for this type where it compiles `init` and records; the older framework lacks it. Syntax only, no behaviour.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
#endif
