using Storefront.Benchmarks;

return await Commands.Create().Parse(args).InvokeAsync();
