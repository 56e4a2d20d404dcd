namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV3005.</summary>
public class MessageWithoutPurposeTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV3005");

    private static string Method(string body) => $$"""
        using System.Text;
        using PrivacyAnalyzers.Annotations;
        using Confluent.Kafka;
        using NServiceBus;
        using RabbitMQ.Client;

        public record Joined(int Id, [property: PersonalData(DataCategory.ContactEmail), Purpose("support")] string Email);
        public record Greeted(int Id, [property: PersonalData(DataCategory.IdentityName)] string Name);

        class Signup
        {
            async Task Done(
                Customer c, IChannel channel, IProducer<string, Customer> kafka, IProducer<Null, string> text, MassTransit.IPublishEndpoint mass, MassTransit.ISendEndpoint queue,
                IMessageSession nservice, IPipelineContext context, Rebus.Bus.IBus rebus, StackExchange.Redis.ISubscriber redis)
            {
                {{body}}
                await Task.Yield();
            }
        }

        class Null;
        """;

    [Fact]
    public Task Message_SaysWhatAndBy() => VerifyCS.VerifyWithLibrariesAsync(
        Method("""await mass.Publish(new Greeted(c.Id, {|#0:c.Name|}));"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Name' (identity.name) is part of a message that 'IPublishEndpoint.Publish' publishes without a declared purpose; add [Purpose(\"…\")] to it, or leave it out"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        """
        class Feed { public void Publish(object message) { } }
        class Signup { void Done(Customer c, Feed feed) => feed.Publish({|#0:c.Name|}); }
        """,
        "catalog:\n  sinks: [ { method: \"M:Feed.Publish(System.Object)\", kind: message, reads: graph } ]\n",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Name'（identity.name）が利用目的の宣言なしに 'Feed.Publish' でメッセージとして送られます。[Purpose(\"…\")] を付けるか、含めないでください"));

    [Theory]
    [InlineData("""await channel.BasicPublishAsync("shop", "joined", Encoding.UTF8.GetBytes({|PRIV3005:c.Name|}));""")]
    [InlineData("""await kafka.ProduceAsync("joined", {|PRIV3005:new Message<string, Customer> { Key = "1", Value = c }|});""")]
    [InlineData("""text.Produce("joined", {|PRIV3005:new Message<Null, string> { Value = c.Name }|});""")]
    [InlineData("""await mass.Publish<Greeted>(new { c.Id, {|PRIV3005:c.Name|} });""")]
    [InlineData("""await queue.Send({|PRIV3005:c|});""")]
    [InlineData("""await nservice.Publish(new Greeted(c.Id, {|PRIV3005:c.Name|}));""")]
    [InlineData("""await context.Send({|PRIV3005:c|}, new SendOptions());""")]
    [InlineData("""await rebus.Publish({|PRIV3005:c|});""")]
    [InlineData("""await rebus.Defer(TimeSpan.FromHours(1), {|PRIV3005:c|});""")]
    [InlineData("""await redis.PublishAsync(StackExchange.Redis.RedisChannel.Literal("joined"), {|PRIV3005:c.Name|});""")]
    public Task WithoutPurpose_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""await channel.BasicPublishAsync("shop", "joined", Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""await channel.BasicPublishAsync("shop", "Name", Encoding.UTF8.GetBytes(c.Id.ToString()));""")]
    [InlineData("""text.Produce("joined", new Message<Null, string> { Value = c.Shelf });""")]
    [InlineData("""await mass.Publish(new Joined(c.Id, c.Email));""")]
    [InlineData("""await mass.Publish<Greeted>(new { c.Id });""")]
    [InlineData("""await mass.Publish(new Greeted(c.Id, Redact.Fully(c.Name)));""")]
    [InlineData("""await nservice.Send(new Joined(c.Id, c.Email));""")]
    [InlineData("""await rebus.Publish(new { c.Id, Named = c.Name != "" });""")]
    [InlineData("""await redis.PublishAsync(StackExchange.Redis.RedisChannel.Literal("joined"), c.Id);""")]
    [InlineData("""var message = new Message<string, Customer> { Value = c };""")]
    public Task WithPurposeOrHarmless_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body.Replace("new Greeted(c.Id, Redact.Fully(c.Name))", "new { c.Id, Name = Redact.Fully(c.Name) }")));

    [Theory]
    [InlineData("""await sqs.SendMessageAsync("queue", {|PRIV4002:c.Name|});""")]
    [InlineData("""await sqs.SendMessageAsync({|PRIV4002:new Amazon.SQS.Model.SendMessageRequest { MessageBody = c.Email }|});""")]
    [InlineData("""await sns.PublishAsync("topic", {|PRIV4002:c.Name|});""")]
    [InlineData("""await bus.SendMessageAsync(new Azure.Messaging.ServiceBus.ServiceBusMessage({|PRIV4002:c.Name|}));""")]
    [InlineData("""await hub.SendAsync([new Azure.Messaging.EventHubs.EventData({|PRIV4002:c.Name|})]);""")]
    public Task QueueOfAThirdPartyThatNobodyDeclared_IsAnotherRules(string body)
    {
        var test = VerifyCS.TestWithLibraries($$"""
            class Signup
            {
                async Task Done(Customer c, Amazon.SQS.IAmazonSQS sqs, Amazon.SimpleNotificationService.IAmazonSimpleNotificationService sns, Azure.Messaging.ServiceBus.ServiceBusSender bus, Azure.Messaging.EventHubs.Producer.EventHubProducerClient hub)
                {
                    {{body}}
                }
            }
            """);
        test.DisabledDiagnostics.Remove("PRIV4002");
        return test.RunAsync();
    }
}
