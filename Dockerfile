# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ src/
COPY seeds/ seeds/
RUN dotnet publish src/NewsCluster.Web -c Release -o /app --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The image's own ordinary user; what it writes lies in one volume.
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
ENV Urls=http://+:8080 \
    ConnectionStrings__NewsCluster="Data Source=/data/newscluster.db" \
    Logs__Folder=/data/logs
EXPOSE 8080
# The image has no curl; the executable asks itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["dotnet", "newscluster.dll", "health", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "newscluster.dll"]
