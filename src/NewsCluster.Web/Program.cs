return await NewsCluster.Web.Verbs.Commands.Root().Parse(args).InvokeAsync();
