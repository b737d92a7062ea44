using System;
using System.Text;
using ApprovalDesk;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Desk.Run(args, Console.Out, Console.Error);
