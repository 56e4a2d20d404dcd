using PrivacyAnalyzers.FlowSuite;

return SuiteCommand.Run(args, Console.Out, Console.Error);
