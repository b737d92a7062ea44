using System;
using System.Text;
using Compliance.Cli.Commands;

// Chinese text comes out right whatever the terminal is set to, and without a byte order mark where it is piped.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return CommandLine.Run(args);
