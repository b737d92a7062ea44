using System;
using System.IO;
using System.Text;
using Compliance.Cli;

// Reading the pack is most of what checking one file takes: it begins before all else.
if (CommandLine.DecidesByDefaultPack(args))
    ShippedPacks.PreloadDefault();

// Chinese text comes out right whatever the terminal is set to, and without a byte order mark where it is piped.
var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = encoding;

// Avoid Console's terminal probing when output is redirected.
if (Console.IsOutputRedirected)
    Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), encoding) { AutoFlush = true });
if (Console.IsErrorRedirected)
    Console.SetError(new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true });

return CommandLine.Run(args);
