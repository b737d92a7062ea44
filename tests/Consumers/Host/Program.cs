using System;
using System.Reflection;

namespace Consumers.Host
{
    /// <summary>Loads an add-in from its folder and runs it, as a CAD program does. It knows nothing of the library.</summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
            var command = Activator.CreateInstance(Assembly.LoadFrom(arguments[0]).GetType(arguments[1], throwOnError: true));
            command.GetType().GetMethod("Execute").Invoke(command, new object[] { arguments[2] });
        }
    }
}
