// The public API of Blazored.LocalStorage 4, as far as the catalog names it.
namespace Blazored.LocalStorage
{
    public interface ILocalStorageService
    {
        System.Threading.Tasks.ValueTask SetItemAsync<T>(string key, T data, System.Threading.CancellationToken cancellationToken = default);

        System.Threading.Tasks.ValueTask SetItemAsStringAsync(string key, string data, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface ISyncLocalStorageService
    {
        void SetItem<T>(string key, T data);

        void SetItemAsString(string key, string data);
    }
}
