import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router/dom';
import { Failure } from './api/http.js';
import { MoneyUnitProvider } from './format/money-unit.js';
import { theme } from './layout/theme.js';
import { router } from './routes.js';
import { useLanguage } from './words/language.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only a server that did not answer is asked again.
      retry: (count, error) =>
        error instanceof Failure && (error.kind === 'offline' || error.kind === 'busy') && count < 2,
    },
  },
});

/** Everything that all pages share: language, look, remembered answers, routes. */
export function App() {
  const { language } = useLanguage();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      componentSize="small"
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <QueryClientProvider client={queries}>
          <MoneyUnitProvider>
            <RouterProvider router={router} />
          </MoneyUnitProvider>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
