#if NETFRAMEWORK
using System.Globalization;
#endif
using System.Text;
using Compliance.Packs;

namespace Consumers.Console
{
    /// <summary>A program with the rules beside it, from their package.</summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
#if NETFRAMEWORK
            // A culture with numbers and letters of its own way: the results do not follow it.
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture;
#endif

            // The result of the check goes to standard output too, as UTF-8 without a mark.
            System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            Results.Write(PackCatalog.BesideApplication(), output: arguments[0], console: System.Console.Out);
        }
    }
}
