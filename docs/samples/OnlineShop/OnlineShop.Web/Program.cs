using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using OnlineShop.Notifications;
using OnlineShop.Persistence;
using OnlineShop.Web.Accounts;
using OnlineShop.Web.Catalogue;
using OnlineShop.Web.Newsletter;
using OnlineShop.Web.Operation;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddShopPersistence();
builder.Services.AddShopNotifications(builder.Configuration);
builder.Services.AddScoped<AccountService>();
builder.Services.AddSingleton<PseudonymKey>();
builder.Services.AddHostedService<NewsletterJob>();
builder.Services.AddHostedService<NightlyDeletion>();
builder.Services.AddControllers();
builder.Services.AddAuthorization();
// As the database, so the keys of the cookies: a restart forgets them.
builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
builder.Services
    .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options =>
    {
        options.Cookie.Name = "kazaguruma";
        options.Cookie.HttpOnly = true;
        // A shop's program calls this; without a page to sign in at, the answer is 401 instead of a redirect.
        options.Events.OnRedirectToLogin = context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
    });

var app = builder.Build();

app.UseMiddleware<AccessLog>();
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/", () => "かざぐるま茶舗 / Kazaguruma Tea\nGET /products, POST /accounts, POST /sign-in, POST /orders, POST /inquiries\n");
app.MapCatalogue();
app.MapAccounts();
app.MapNewsletter();
app.MapReports();
app.MapControllers();

await app.Services.FillShopAsync();
await app.RunAsync();
