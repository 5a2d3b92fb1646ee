using Exocosm.Cli;

return Verbs.Invoke(args);
